"""What does a reader who runs nothing get? One page that tells a result, what it rests on and how it is made again."""

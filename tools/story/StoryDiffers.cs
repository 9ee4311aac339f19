namespace EspaceFamille.Story;

/// <summary>A result differs from what the story expects; the message states both.</summary>
internal sealed class StoryDiffers(string message) : Exception(message);

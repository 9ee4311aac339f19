namespace EspaceFamille.AppHost;

/// <summary>A resource that runs a command to its end, where others serve.</summary>
internal sealed class CommandAnnotation : IResourceAnnotation;

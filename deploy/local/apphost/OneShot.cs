namespace EspaceFamille.AppHost;

/// <summary>Marks a resource that does its work and ends; it is ready when it has ended well.</summary>
internal sealed class OneShot : IResourceAnnotation;

namespace EspaceFamille.Tool.Images;

/// <summary>A project that becomes an image.</summary>
/// <param name="HasTools">Whether it needs a base of its own, with the tools that open families' files.</param>
/// <param name="IsBesideTools">
/// Whether it runs in the pod of one that has them, and is faster with a library of that base: the nodes pull no other layer for it.
/// </param>
internal sealed record ImageComponent(string Name, string Project, bool HasTools = false, bool IsBesideTools = false)
{
    /// <summary>Null: the usual base.</summary>
    public string? BaseIn(ImagesSettings settings) =>
        HasTools || (IsBesideTools && settings.LauncherBase is not null) ? settings.LauncherBase : settings.BaseImage;
}

internal static class ImageComponents
{
    private static readonly ImageComponent[] All =
    [
        new("identity", "services/identity"),
        new("reservations", "services/reservations"),
        new("documents", "services/documents"),
        new("notifications", "services/notifications"),
        new("partners", "services/partners"),
        new("renderer", "services/renderer", IsBesideTools: true),
        new("launcher", "services/renderer/Launcher", HasTools: true),
        new("gateway", "gateway"),
        new("portal", "portal"),
        new("docdb", "tools/docdb"),
        new("story", "tools/story"),
    ];

    /// <summary>
    /// All, or those that IMAGE_COMPONENTS names, separated by spaces; the launcher only where its base is given, as no public image
    /// has its tools.
    /// </summary>
    public static IReadOnlyList<ImageComponent> Chosen(ImagesSettings settings) =>
        [.. Named().Where(component => !component.HasTools || settings.LauncherBase is not null)];

    private static ImageComponent[] Named()
    {
        var names = (Environment.GetEnvironmentVariable("IMAGE_COMPONENTS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? All : [.. names.Select(Find)];
    }

    private static ImageComponent Find(string name) => Array.Find(All, component => component.Name == name)
        ?? throw new Failure($"there is no image {name}, only {string.Join(", ", All.Select(component => component.Name))}");
}

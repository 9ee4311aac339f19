namespace EspaceFamille.Tool.Images;

/// <summary>A project that becomes an image.</summary>
internal sealed record ImageComponent(string Name, string Project);

internal static class ImageComponents
{
    private static readonly ImageComponent[] All =
    [
        new("identity", "services/identity"),
        new("reservations", "services/reservations"),
        new("documents", "services/documents"),
        new("notifications", "services/notifications"),
        new("gateway", "gateway"),
        new("portal", "portal"),
        new("docdb", "tools/docdb"),
        new("story", "tools/story"),
    ];

    /// <summary>All, or those that IMAGE_COMPONENTS names, separated by spaces.</summary>
    public static IReadOnlyList<ImageComponent> Chosen()
    {
        var names = (Environment.GetEnvironmentVariable("IMAGE_COMPONENTS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? All : [.. names.Select(Find)];
    }

    private static ImageComponent Find(string name) => Array.Find(All, component => component.Name == name)
        ?? throw new Failure($"there is no image {name}, only {string.Join(", ", All.Select(component => component.Name))}");
}

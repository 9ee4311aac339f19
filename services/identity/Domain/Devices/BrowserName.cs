namespace EspaceFamille.Identity.Domain.Devices;

/// <summary>A browser and its system as their names are printed; null where the browser does not state them.</summary>
internal sealed record BrowserName(string? Browser, string? System)
{
    public static readonly BrowserName Unknown = new(null, null);

    // The first match counts: most browsers name those that they resemble as well.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
        ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>Reads the header User-Agent, of which nothing but these names is kept.</summary>
    public static BrowserName Of(string? userAgent) => new(First(Browsers, userAgent), First(Systems, userAgent));

    private static string? First((string Mark, string Name)[] known, string? userAgent) =>
        known.Where(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}

namespace EspaceFamille.Web.Theme;

/// <summary>Whether text is legible, by the contrast ratio of WCAG 2.1 (success criterion 1.4.3, level AA).</summary>
internal static class ContrastRules
{
    /// <summary>The least ratio of text of ordinary size to its background.</summary>
    public const double Needed = 4.5;

    /// <summary>From 1 (the same colour) to 21 (black and white); the order of the two does not matter.</summary>
    public static double Ratio(Colour one, Colour other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static bool Suffices(Colour one, Colour other) => Ratio(one, other) >= Needed;

    /// <summary>Relative luminance: 0 is black, 1 is white.</summary>
    private static double Luminance(Colour colour) =>
        (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}

using System.Globalization;

namespace EspaceFamille.Web.Theme;

/// <summary>An opaque colour of the sRGB space, written #rrggbb.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Null unless the text is "#" and six hexadecimal digits.</summary>
    public static Colour? Parse(string? text) =>
        text is ['#', _, _, _, _, _, _]
        && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <summary>This colour mixed with white.</summary>
    /// <param name="share">Of this colour, from 0 to 1.</param>
    public Colour Tint(double share) => new(Mix(Red, share), Mix(Green, share), Mix(Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte channel, double share) => (byte)Math.Round((channel * share) + (255 * (1 - share)));
}

using System.Collections.Frozen;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>
/// The strokes of letters and digits as SVG path data, in a box of 60 by 100. Drawn without a font: a host needs none, and each stroke
/// can be bent.
/// </summary>
internal static class Glyphs
{
    public const float Width = 60;
    public const float Height = 100;

    public static readonly FrozenDictionary<char, string> Strokes = new Dictionary<char, string>
    {
        ['A'] = "M0 100 L30 0 L60 100 M11 64 L49 64",
        ['C'] = "M58 20 C50 -4 0 -8 0 50 C0 108 50 104 58 80",
        ['E'] = "M58 0 L4 0 L4 100 L58 100 M4 48 L46 48",
        ['F'] = "M58 0 L4 0 L4 100 M4 48 L46 48",
        ['H'] = "M4 0 L4 100 M56 0 L56 100 M4 50 L56 50",
        ['J'] = "M20 0 L52 0 L52 72 C52 106 8 108 4 74",
        ['K'] = "M4 0 L4 100 M56 0 L4 58 M22 40 L58 100",
        ['L'] = "M4 0 L4 100 L56 100",
        ['M'] = "M2 100 L6 0 L30 60 L54 0 L58 100",
        ['R'] = "M4 100 L4 0 L30 0 C66 0 66 52 30 52 L4 52 M28 52 L58 100",
        ['U'] = "M4 0 L4 66 C4 110 56 110 56 66 L56 0",
        ['X'] = "M2 0 L58 100 M58 0 L2 100",
        ['Y'] = "M2 0 L30 50 L58 0 M30 50 L30 100",
        ['Z'] = "M4 0 L56 0 L4 100 L58 100",
        ['3'] = "M6 14 C18 -8 58 -4 54 26 C52 44 36 48 24 48 C42 48 60 56 57 76 C54 104 14 106 3 84",
        ['4'] = "M42 100 L42 0 L2 68 L60 68",
        ['6'] = "M52 6 C20 -4 4 34 4 66 C4 110 58 110 57 72 C56 38 14 40 6 64",
        ['7'] = "M2 0 L58 0 L20 100 M18 50 L50 50",
        ['9'] = "M54 36 C48 60 4 62 3 28 C2 -10 56 -10 56 34 C56 66 42 104 8 96",
    }.ToFrozenDictionary();
}

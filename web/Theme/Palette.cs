namespace EspaceFamille.Web.Theme;

/// <summary>The colours derived from the town's two, and the backgrounds of text in the town's colour.</summary>
internal sealed record Palette(Colour Town, Colour Accent)
{
    /// <summary>The background of every page; the same value is in espace.css.</summary>
    private static readonly Colour Sand = new(0xf5, 0xf2, 0xec);

    private Colour TownTint => TintOf(Town);

    private Colour AccentTint => Accent.Tint(0.09);

    public static IEnumerable<(string Name, Colour Ground)> GroundsOf(Colour town) =>
        [("white", Colour.White), ($"the page's ground {Sand}", Sand), ($"its own tint {TintOf(town)}", TintOf(town))];

    /// <summary>Loaded after the common style sheet, whose custom properties it overrides.</summary>
    public string ToCss() => $":root{{--town:{Town};--accent:{Accent};--tint:{TownTint};--accent-tint:{AccentTint}}}\n";

    private static Colour TintOf(Colour town) => town.Tint(0.11);
}

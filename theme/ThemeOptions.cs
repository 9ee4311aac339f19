using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace EspaceFamille.Theme;

/// <summary>
/// Section <c>Portal:Theme</c>: the town's two colours and its logo. The portal and the sign-in pages read the same
/// one, so that a family never feels to have left the site.
/// </summary>
internal sealed class ThemeOptions : IValidatableObject
{
    /// <summary>What acts, as #rrggbb: buttons, links, the footer. White text lies on it, and it is text on light grounds.</summary>
    public string TownColour { get; set; } = "#0f4c5c";

    /// <summary>What changed or needs care, as #rrggbb. It is text on white, and white text lies on it.</summary>
    public string AccentColour { get; set; } = "#b4480f";

    /// <summary>The town's logo (svg, png or webp, at most 200 KB); its initial stands there without one.</summary>
    public string? LogoFile { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LogoFile is not null && Logo.Fault(LogoFile) is { } fault)
            yield return new($"Portal:Theme:LogoFile: {fault}");
        if (Colour.Parse(TownColour) is not { } town)
            yield return new($"Portal:Theme:TownColour: '{TownColour}' is not a colour like #0f4c5c.");
        else
            foreach (var shortfall in Shortfalls(nameof(TownColour), town, Palette.GroundsOf(town)))
                yield return shortfall;
        if (Colour.Parse(AccentColour) is not { } accent)
            yield return new($"Portal:Theme:AccentColour: '{AccentColour}' is not a colour like #b4480f.");
        else
            foreach (var shortfall in Shortfalls(nameof(AccentColour), accent, [("white", Colour.White)]))
                yield return shortfall;
    }

    private static IEnumerable<ValidationResult> Shortfalls(string option, Colour colour, IEnumerable<(string Name, Colour Colour)> grounds) =>
        from ground in grounds
        where !ContrastRules.Suffices(colour, ground.Colour)
        select new ValidationResult(string.Create(
            CultureInfo.InvariantCulture,
            $"Portal:Theme:{option}: {colour} reaches a contrast of {ContrastRules.Ratio(colour, ground.Colour):0.00}:1 with {ground.Name}; {ContrastRules.Needed}:1 is needed."));
}

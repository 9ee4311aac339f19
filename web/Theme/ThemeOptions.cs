using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace EspaceFamille.Web.Theme;

/// <summary>
/// Section <c>Portal:Theme</c>: the town's two colours and its logo. The portal and the sign-in pages read the same
/// section, so that both look like one site.
/// </summary>
internal sealed class ThemeOptions : IValidatableObject
{
    /// <summary>Buttons, links and footer, as #rrggbb: the background of white text, and text on light backgrounds.</summary>
    public string TownColour { get; set; } = "#0f4c5c";

    /// <summary>Changes and warnings, as #rrggbb: text on white, and the background of white text.</summary>
    public string AccentColour { get; set; } = "#b4480f";

    /// <summary>The town's logo (svg, png or webp, at most 200 KB); without one, pages show the town's initial.</summary>
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

    private static IEnumerable<ValidationResult> Shortfalls(
        string option, Colour colour, IEnumerable<(string Name, Colour Colour)> grounds) =>
        from ground in grounds
        where !ContrastRules.Suffices(colour, ground.Colour)
        select new ValidationResult(string.Create(
            CultureInfo.InvariantCulture,
            $"Portal:Theme:{option}: {colour} reaches a contrast of {ContrastRules.Ratio(colour, ground.Colour):0.00}:1 with "
            + $"{ground.Name}; {ContrastRules.Needed}:1 is needed."));
}

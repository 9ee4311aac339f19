using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>The town that all hosts of an installation serve.</summary>
public sealed class TownIdentityOptions : IValidatableObject
{
    /// <summary>
    /// A short name of the town that is never changed: the ids of imported households and places derive from it.
    /// </summary>
    [Required, RegularExpression("^[a-z0-9-]{1,40}$")] public string Code { get; set; } = "demo";

    /// <summary>The IANA id of the zone whose legal time the town's rules use, such as <c>Indian/Reunion</c>.</summary>
    [Required] public string TimeZone { get; set; } = "Europe/Paris";

    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) || !zone.HasIanaId)
            yield return new ValidationResult($"Town:TimeZone: '{TimeZone}' is not an IANA time zone.", [nameof(TimeZone)]);
    }
}

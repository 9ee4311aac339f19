using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>An agent requests the removal of a lost second factor, having seen an identity paper of its owner.</summary>
public sealed record ResetSecondFactorRequest
{
    /// <summary>Required.</summary>
    public OnBehalf? OnBehalf { get; init; }

    /// <summary>Required. Which paper was seen; its number is never stored.</summary>
    public IdentityPaper? Paper { get; init; }

    /// <summary>Required. When it was seen: at most 7 days ago.</summary>
    /// <example>2026-12-01</example>
    public DateOnly? SeenOn { get; init; }
}

/// <summary>An official paper with a photograph.</summary>
[JsonConverter(typeof(ApiEnumConverter<IdentityPaper>))]
public enum IdentityPaper
{
    Unknown,
    IdentityCard,
    Passport,
    ResidencePermit,
    DrivingLicence,
}

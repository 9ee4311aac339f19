namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>Why an act on a partner is refused.</summary>
internal enum PartnerRefusal
{
    NameInvalid,

    /// <summary>A partner has, or had, this name: its queue and pseudonyms would be mixed up with those of another.</summary>
    NameTaken,
    KindsMissing,
    KindUnknown,
    PlaceInvalid,

    /// <summary>An empty list of places is not the same as all places.</summary>
    PlacesMissing,
    PurposeMissing,
    LegalBasisMissing,
    RetentionInvalid,
    Unknown,
    Removed,
}

/// <param name="Value">What was given; null where nothing was.</param>
internal sealed record Refused(PartnerRefusal Reason, string? Value = null);

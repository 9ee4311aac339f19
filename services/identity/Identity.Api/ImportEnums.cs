using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>What an import did.</summary>
[JsonConverter(typeof(ApiEnumConverter<ImportOutcome>))]
public enum ImportOutcome
{
    /// <summary>An outcome that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>It is writing, or was interrupted: another run completes it.</summary>
    Started,

    /// <summary>It wrote everything.</summary>
    Applied,

    /// <summary>It only compared.</summary>
    Dry,

    /// <summary>It would have disabled more than is done without an agreed number, and wrote nothing.</summary>
    NeedsAllowance,
}

/// <summary>What an import adds, changes or disables.</summary>
[JsonConverter(typeof(ApiEnumConverter<ImportKind>))]
public enum ImportKind
{
    /// <summary>A kind that this version does not know. Read only, never written.</summary>
    Unknown,
    Household,
    Adult,
    Child,
    AccessKey,

    /// <summary>The link between an adult's account and the household.</summary>
    Link,
    FamilyAccount,
    StaffAccount,
}

/// <summary>What an import does with something.</summary>
[JsonConverter(typeof(ApiEnumConverter<ImportAction>))]
public enum ImportAction
{
    /// <summary>An action that this version does not know. Read only, never written.</summary>
    Unknown,
    Added,
    Changed,

    /// <summary>Disabled, ended, revoked or removed: the files no longer have it.</summary>
    Disabled,
}

/// <summary>What the files state otherwise.</summary>
[JsonConverter(typeof(ApiEnumConverter<ImportFact>))]
public enum ImportFact
{
    /// <summary>A fact that this version does not know. Read only, never written.</summary>
    Unknown,
    Address,
    Mail,
    Telephone,

    /// <summary>The files have the adult in the household; an agent ended the link of the adult's account.</summary>
    Link,
}

/// <summary>Who wrote a fact here.</summary>
[JsonConverter(typeof(ApiEnumConverter<FactSource>))]
public enum FactSource
{
    /// <summary>A source that this version does not know. Read only, never written.</summary>
    Unknown,
    Family,

    /// <summary>An agent, on behalf of the family.</summary>
    Agent,
}

/// <summary>Which fact holds.</summary>
[JsonConverter(typeof(ApiEnumConverter<ImportDecision>))]
public enum ImportDecision
{
    /// <summary>A decision that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>The stored one, until the files state something else again.</summary>
    Keep,

    /// <summary>That of the files, which from then on bring it up to date.</summary>
    TakeFiles,
}

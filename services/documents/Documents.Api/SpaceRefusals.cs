using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The facts of the problem <c>space-password-refused</c>.</summary>
/// <param name="Faults">Why the storage password may not be chosen, in the order in which the rules are shown.</param>
public sealed record SpacePasswordRefusal(IReadOnlyList<SpacePasswordFault> Faults);

/// <summary>Why a storage password may not be chosen.</summary>
[JsonConverter(typeof(ApiEnumConverter<SpacePasswordFault>))]
public enum SpacePasswordFault
{
    Unknown,
    Missing,

    /// <summary>More than 128 characters.</summary>
    TooLong,

    /// <summary>Neither 12 characters nor 5 different words.</summary>
    TooShort,

    /// <summary>Easy to guess: names, dates, keyboard patterns, repetitions.</summary>
    TooWeak,

    /// <summary>In the list of leaked passwords.</summary>
    Leaked,
}

/// <summary>The facts of the problem <c>space-attempts</c>.</summary>
/// <param name="Until" example="2026-12-03T09:16:00Z">The instant before which no attempt is evaluated.</param>
public sealed record SpaceAttemptsRefusal(DateTimeOffset Until);

/// <summary>The facts of the problem <c>space-full</c>.</summary>
/// <param name="Limit">What the document would exceed.</param>
public sealed record SpaceFullRefusal(SpaceLimit Limit);

/// <summary>What a storage space holds at most.</summary>
[JsonConverter(typeof(ApiEnumConverter<SpaceLimit>))]
public enum SpaceLimit
{
    Unknown,

    /// <summary>Its number of documents.</summary>
    Documents,

    /// <summary>Its number of bytes.</summary>
    Bytes,
}

/// <summary>The facts of the problem <c>space-file</c>.</summary>
/// <param name="Refused">Why the file was refused; null where no file was sent.</param>
public sealed record SpaceFileRefusal(RefusedFile? Refused);

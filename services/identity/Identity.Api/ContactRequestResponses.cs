using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;

namespace EspaceFamille.Identity.Api;

/// <summary>The telephones of an adult after a change.</summary>
/// <param name="Telephone" example="+33559640002">In E.164; null where there is none.</param>
/// <param name="Mobile" example="+33639980002">In E.164; null where there is none.</param>
/// <param name="RequestId" example="01J0Z7">The id of the request; null where nothing changed.</param>
/// <param name="Number" example="TEL-2026-000123">The number of the request; null where nothing changed.</param>
public sealed record ChangeTelephonesResponse(string? Telephone, string? Mobile, string? RequestId, string? Number)
{
    /// <summary>In E.164; null where there is none.</summary>
    /// <example>+33559640003</example>
    public string? Fax { get; init; }
}

/// <summary>A request for a change of contact facts.</summary>
/// <param name="Id" example="01J0Z7">The id of the request.</param>
/// <param name="Number" example="ADR-2026-000123">The request's number, as the family reads it.</param>
/// <param name="Kind">What is to change.</param>
/// <param name="State">How far the request is; accepted where it took effect at once.</param>
/// <param name="At" example="2026-12-02T08:15:00Z">The instant of its submission.</param>
public sealed record ContactRequestResponse(string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At)
{
    /// <summary>The requested address; null for another kind.</summary>
    public PostalAddress? Wanted { get; init; }

    /// <summary>The child whose own facts change; null for an adult's or the household's.</summary>
    public string? ChildId { get; init; }

    /// <summary>The child's first name; null where it is no longer of the household.</summary>
    /// <example>Charlotte</example>
    public string? ChildName { get; init; }

    /// <summary>The number of documents that it was submitted with.</summary>
    public int Documents { get; init; }

    /// <summary>Whether the caller submitted it: its documents and the exchange about them are that account's alone.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The adult who submitted it, as <c>Nathalie TOULEMONDE</c>; null where an agent did.</summary>
    /// <example>Nathalie TOULEMONDE</example>
    public string? SubmittedBy { get; init; }

    /// <summary>Why an agent submitted it; null where an adult did.</summary>
    /// <example>Demande reçue au guichet.</example>
    public string? AgentReason { get; init; }

    /// <summary>Null until the town has decided, or where the change took effect at once.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Null unless it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether the caller may withdraw it now.</summary>
    public bool CanBeWithdrawn { get; init; }

    /// <summary>The reason of a refusal, as the town's list words it.</summary>
    /// <example>Le document n’est pas au nom du foyer.</example>
    public string? Refusal { get; init; }

    /// <summary>An agent submitted it and no adult of the household has an account to be notified at.</summary>
    public bool NobodyToldByMail { get; init; }
}

/// <summary>A postal address in France.</summary>
/// <param name="AddressLine" example="14 boulevard Jacques Duclos">Number and street, on one line.</param>
/// <param name="Complement" example="Bâtiment B">Building, staircase, flat; null where there is none.</param>
/// <param name="PostCode" example="40220">Postal code of the address.</param>
/// <param name="Town" example="Tarnos">The town of the postal address.</param>
public sealed record PostalAddress(string AddressLine, string? Complement, string PostCode, string Town);

using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary><c>POST /api/identity/me/link-requests</c>: an account without a household requests its link from an agent.</summary>
/// <param name="Statement" example="Je suis la mère de Charlotte et de Coline, 14 boulevard Jacques Duclos.">
/// By what the town recognises the household; at most 500 characters.
/// </param>
public sealed record OpenLinkRequestRequest(string? Statement)
{
    /// <summary>The supporting documents that the account uploaded for it, at most 10; the others are ignored.</summary>
    public IReadOnlyList<string>? DocumentIds { get; init; }
}

/// <summary>A link request as the person who made it reads it.</summary>
/// <param name="LinkRequestId">The id of the request.</param>
/// <param name="Number" example="RAT-2026-000123">The request's number.</param>
/// <param name="State">How far it is.</param>
/// <param name="RequestedAt" example="2026-12-01T18:40:00Z">When it was made.</param>
/// <param name="DecidedAt" example="2026-12-02T08:15:00Z">When an agent decided; null before.</param>
/// <param name="Reason" example="Aucun foyer ne correspond.">Why it was refused; null otherwise.</param>
public sealed record LinkRequestResponse(
    string LinkRequestId, string Number, LinkRequestState State, DateTimeOffset RequestedAt, DateTimeOffset? DecidedAt, string? Reason);

/// <summary>A page of link requests, oldest first.</summary>
/// <param name="Items">The requests of the page.</param>
/// <param name="Next" example="01J0Z7">The value of <c>after</c> for the next page; null on the last one.</param>
public sealed record LinkRequestListResponse(IReadOnlyList<ReviewedLinkRequestResponse> Items, string? Next)
{
    /// <summary>The reported links that wait for a decision, on the first page; null in an answer of an earlier version.</summary>
    public IReadOnlyList<ReportedLinkResponse>? Reported { get; init; }
}

/// <summary>The link of an account that was reported as wrong: an agent decides on the page of the household's accounts.</summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="AdultId">The adult as whom the account was linked.</param>
/// <param name="FirstName" example="Nathalie">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="ReportedAt" example="2026-12-01T18:40:00Z">When it was reported: since then it has no effect.</param>
public sealed record ReportedLinkResponse(
    string HouseholdId, string AdultId, string FirstName, string LastName, DateTimeOffset ReportedAt);

/// <summary>A link request as agents read it.</summary>
/// <param name="Request">The request.</param>
/// <param name="AccountId">The account that made it.</param>
/// <param name="UserName" example="NTOULEMONDE">What the person types to sign in.</param>
/// <param name="Title" example="Madame">"Madame" or "Monsieur", as the person chose.</param>
/// <param name="FirstName" example="Nathalie">First name, as the person wrote it.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, as the person wrote it.</param>
/// <param name="Email" example="nathalie.toulemonde@familles.example">The account's mail address; null in lists.</param>
/// <param name="Telephone" example="+33639980002">Null where none is known, and in lists.</param>
/// <param name="Statement" example="Je suis la mère de Charlotte.">What the person wrote; null for nothing, and in lists.</param>
/// <param name="KeyHousehold">The household whose key the person typed; null without one, and in lists.</param>
public sealed record ReviewedLinkRequestResponse(
    LinkRequestResponse Request,
    string AccountId,
    string UserName,
    string Title,
    string FirstName,
    string LastName,
    string? Email,
    string? Telephone,
    string? Statement,
    HouseholdResponse? KeyHousehold);

/// <summary>An agent links the account to an adult of a household.</summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="AdultId">The adult whose account it is.</param>
public sealed record AcceptLinkRequestRequest(string HouseholdId, string AdultId);

/// <summary>An agent refuses a link request.</summary>
/// <param name="Reason" example="Aucun foyer ne correspond.">3 to 500 characters, which the person reads.</param>
public sealed record RefuseLinkRequestRequest(string? Reason);

/// <summary>How far a link request is.</summary>
[JsonConverter(typeof(ApiEnumConverter<LinkRequestState>))]
public enum LinkRequestState
{
    Unknown,
    UnderReview,
    Accepted,
    Refused,
}

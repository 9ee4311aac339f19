namespace EspaceFamille.Identity.Api;

/// <summary>The differences that wait for an administrator's decision, households first: at most 200.</summary>
/// <param name="Items">The differences.</param>
public sealed record ImportDifferenceListResponse(IReadOnlyList<ImportDifferenceResponse> Items);

/// <summary>A fact that the town's files state otherwise than it is stored.</summary>
/// <param name="Fact">What differs.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="HouseholdNumber" example="F001">The household's number in the town's files.</param>
/// <param name="AccountId">The account whose fact it is; null for a fact of the household.</param>
/// <param name="AdultId">The adult whose link an agent ended; null for the other facts.</param>
/// <param name="Person" example="Madame Nathalie TOULEMONDE">Whose fact it is; the adults of the household for an address.</param>
/// <param name="Stored" example="1 rue des Lilas, 40220 Tarnos">What is stored; null for nothing, and for a link.</param>
/// <param name="InFiles" example="14 boulevard Jacques Duclos, 40220 Tarnos">What the files state; null for a link.</param>
/// <param name="Source">Who wrote what is stored; null for a link.</param>
/// <param name="ChangedAt" example="2026-11-03T08:00:00Z">When it was written; null for a link.</param>
/// <param name="SeenAt" example="2026-12-01T05:00:00Z">When an import first found this difference.</param>
/// <param name="CanTakeFiles">Whether the files' fact can be taken: an address or a telephone.</param>
public sealed record ImportDifferenceResponse(
    ImportFact Fact,
    string HouseholdId,
    string? HouseholdNumber,
    string? AccountId,
    string? AdultId,
    string Person,
    string? Stored,
    string? InFiles,
    FactSource? Source,
    DateTimeOffset? ChangedAt,
    DateTimeOffset SeenAt,
    bool CanTakeFiles);

/// <summary>An administrator decides a difference.</summary>
/// <param name="Fact">What differs.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="AccountId">The account whose fact it is; null for a fact of the household.</param>
/// <param name="AdultId">The adult whose link an agent ended; null for the other facts.</param>
/// <param name="SeenAt" example="2026-12-01T05:00:00Z">Of the difference that the administrator saw.</param>
/// <param name="Decision">Which fact holds.</param>
public sealed record DecideImportDifferenceRequest(
    ImportFact Fact, string HouseholdId, string? AccountId, string? AdultId, DateTimeOffset SeenAt, ImportDecision Decision);

/// <summary>The result of a decision.</summary>
/// <param name="Decision">Which fact holds.</param>
public sealed record ImportDecisionResponse(ImportDecision Decision);

namespace EspaceFamille.Documents.Api;

/// <summary>A demand for another document, as agents read it.</summary>
/// <param name="Number" example="1">1 for the first of the review.</param>
/// <param name="By" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">The agent's account.</param>
/// <param name="At" example="2026-12-03T09:20:00Z">When it was made.</param>
/// <param name="Words" example="Il manque la deuxième page du certificat.">What the agent requests; null once erased.</param>
public sealed record DocumentDemandResponse(int Number, string By, DateTimeOffset At, string? Words);

/// <summary>A demand for another document, as the family reads it. Which agent made it is not disclosed to the household.</summary>
/// <param name="At" example="2026-12-03T09:20:00Z">When it was made.</param>
/// <param name="Words" example="Il manque la deuxième page du certificat.">What the town requests; null once erased.</param>
public sealed record HouseholdDemandResponse(DateTimeOffset At, string? Words);

/// <summary>An agent's note for colleagues.</summary>
/// <param name="By" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">The agent's account.</param>
/// <param name="At" example="2026-12-03T09:20:00Z">When it was written.</param>
/// <param name="Words" example="Appeler l’école lundi.">Null once erased.</param>
public sealed record ColleagueNoteResponse(string By, DateTimeOffset At, string? Words);

/// <summary>A document that the family added after its declaration.</summary>
/// <param name="DocumentId" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">The document.</param>
/// <param name="At" example="2026-12-04T18:05:00Z">When it was added.</param>
public sealed record AddedDocumentResponse(string DocumentId, DateTimeOffset At);

/// <summary>Who is to decide a review.</summary>
/// <param name="AccountId" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">The agent's account; null for nobody.</param>
public sealed record ReviewAssignmentResponse(string? AccountId);

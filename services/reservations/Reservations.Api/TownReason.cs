namespace EspaceFamille.Reservations.Api;

/// <summary>A reason of the town's list of refusal reasons, worded as it was at the decision.</summary>
/// <param name="Code" example="wrongDates">Never changes: what programs compare.</param>
/// <param name="Label" example="La pièce ne porte pas sur ces dates">What the agent chose.</param>
/// <param name="Sentence" example="Le justificatif ne portait pas sur ces dates.">What the family reads.</param>
public sealed record TownReason(string Code, string Label, string Sentence);

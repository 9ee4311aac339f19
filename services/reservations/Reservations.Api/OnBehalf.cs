namespace EspaceFamille.Reservations.Api;

/// <summary>Sent with every write of an agent for a household; a family that sends it gets 400.</summary>
/// <param name="Reason" example="Demande faite au guichet">3 to 500 characters, a line break counts once; the household reads it.</param>
public sealed record OnBehalf(string? Reason);

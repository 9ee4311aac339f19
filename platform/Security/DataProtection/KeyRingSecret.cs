namespace EspaceFamille.Platform;

/// <summary>What encrypts the keys of one host's ring.</summary>
/// <param name="AssociatedData">Names the ring.</param>
internal sealed record KeyRingSecret(SealingKeys Keys, string AssociatedData);

namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>The key of a storage space, wrapped under its storage password.</summary>
/// <param name="Salt">16 random bytes, new for each password.</param>
/// <param name="Cost">What the derivation cost when it was wrapped.</param>
/// <param name="PepperId">The pepper that was mixed in. A pepper stays configured as long as a wrap names it.</param>
/// <param name="Envelope">The key, encrypted under the derived one.</param>
internal sealed record PasswordWrap(byte[] Salt, DerivationCost Cost, string PepperId, byte[] Envelope);

namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>The key of one service's letter. Only its keyed hash is stored: the letter is the only place where it can be read.</summary>
internal sealed record AccessKey(string Service, string Hash);

namespace EspaceFamille.DocDb.Users;

/// <summary>A sign-in between two messages.</summary>
/// <param name="SkipsLast">Whether the client wants no empty exchange after the server's signature.</param>
/// <param name="Proven">Who it is, once the proof was right and only the empty exchange is missing.</param>
internal sealed record SignIn(ScramConversation Conversation, bool SkipsLast, User? Proven = null);

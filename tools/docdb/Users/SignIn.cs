namespace EspaceFamille.DocDb.Users;

/// <summary>The state of an authentication between two messages.</summary>
/// <param name="SkipsLast">Whether the client skips the empty exchange after the server's signature.</param>
/// <param name="Proven">The user, once the proof was valid and only the empty exchange is missing.</param>
internal sealed record SignIn(ScramConversation Conversation, bool SkipsLast, User? Proven = null);

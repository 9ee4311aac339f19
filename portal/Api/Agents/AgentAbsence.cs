namespace EspaceFamille.Portal.Api.Agents;

/// <summary>An absence that an agent declares in the family's place, both days inclusive; the family reads the agent's reason.</summary>
internal sealed record AgentDeclaration(
    string ChildId, IReadOnlyList<string> EnrolmentIds, DateOnly From, DateOnly To, string Reason, string? Comment, string AgentReason);

/// <summary>Who an id means, for lists that know only ids.</summary>
internal sealed record NamedChild(string ChildId, string FirstName, string LastName);

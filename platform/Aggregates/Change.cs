namespace EspaceFamille.Platform;

/// <summary>The result of a rule: the next state of an aggregate, and the messages that are published with it.</summary>
/// <param name="Messages">
/// Messages, or functions of the new version (<c>Func&lt;long, TMessage&gt;</c>) for messages that carry it: only the
/// store knows which version the write creates.
/// </param>
public sealed record Change<T>(T State, params IReadOnlyList<object> Messages)
    where T : Aggregate;

namespace EspaceFamille.Errors;

/// <summary>What the operator asks for.</summary>
internal abstract record Order
{
    /// <summary>Every error queue and how many messages it holds.</summary>
    internal sealed record List : Order;

    /// <summary>The messages of a queue, without what is personal in them.</summary>
    internal sealed record Show(string Queue) : Order;

    /// <summary>Back to the queue that a message failed in.</summary>
    /// <param name="Id">One message; null for all.</param>
    internal sealed record Replay(string Queue, string? Id) : Order;

    /// <summary>Away for good, for a reason that stays.</summary>
    internal sealed record Discard(string Queue, string Id, string Reason) : Order;
}

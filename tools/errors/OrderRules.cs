namespace EspaceFamille.Errors;

/// <summary>Reads an order from the command line.</summary>
internal static class OrderRules
{
    /// <summary>What MassTransit appends to a queue's name for the messages that failed in it.</summary>
    public const string Suffix = "_error";

    public const string Usage = """
        errors list
        errors show QUEUE
        errors replay QUEUE [ID]
        errors discard QUEUE ID --reason TEXT
        QUEUE ends with _error.
        """;

    /// <summary>Null when it is none. Only error queues are touched: reading another would take from its consumer.</summary>
    public static Order? Read(IReadOnlyList<string> words) => words switch
    {
        ["list"] => new Order.List(),
        ["show", var queue] when IsErrorQueue(queue) => new Order.Show(queue),
        ["replay", var queue] when IsErrorQueue(queue) => new Order.Replay(queue, Id: null),
        ["replay", var queue, var id] when IsErrorQueue(queue) => new Order.Replay(queue, id),
        ["discard", var queue, var id, "--reason", var reason] when IsErrorQueue(queue) && !string.IsNullOrWhiteSpace(reason) =>
            new Order.Discard(queue, id, reason.Trim()),
        _ => null,
    };

    /// <summary>The queue that the messages of an error queue failed in.</summary>
    public static string Origin(string errorQueue) => errorQueue[..^Suffix.Length];

    public static bool IsErrorQueue(string queue) => queue.Length > Suffix.Length && queue.EndsWith(Suffix, StringComparison.Ordinal);
}

namespace EspaceFamille.TestKit.Retention;

/// <summary>Data of one class that a test has stored.</summary>
/// <param name="Name">The class's.</param>
/// <param name="End">The instant from which they are to be erased; <see cref="DateTimeOffset.MaxValue"/> for data of the register.</param>
/// <param name="CountAsync">How many documents, or fields, are stored.</param>
public sealed record KeptClass(string Name, DateTimeOffset End, Func<Task<long>> CountAsync);

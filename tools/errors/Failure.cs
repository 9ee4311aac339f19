namespace EspaceFamille.Errors;

/// <summary>What the operator asked for cannot be done, in words for that person.</summary>
internal sealed class Failure(string message) : Exception(message);

namespace EspaceFamille.Tool;

/// <summary>The command cannot be carried out; the message tells the operator why and what to do.</summary>
internal sealed class Failure(string message) : Exception(message);

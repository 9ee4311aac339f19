using EspaceFamille.Documents.Inspection;

namespace EspaceFamille.Documents.Tests.Inspection.Hostile;

/// <summary>A file that must be refused, and the rule that must catch it; null where any rule may.</summary>
internal sealed record HostileFile(string Label, string Name, byte[] Bytes, RefusalCode? Expected = null);

using EspaceFamille.Documents.Domain.Inspection;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>A file that must be refused, and the code that is expected; null where any is.</summary>
internal sealed record HostileFile(string Label, string Name, byte[] Bytes, RefusalCode? Expected = null);

using EspaceFamille.Documents.Features.Inspection.InspectFile;
using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceFamille.Documents.Tests.Features.Inspection.InspectFile;

/// <summary>One pool of real child processes for all tests of this folder: a child that one test breaks must not affect the next.</summary>
public sealed class InspectionFixture : IDisposable
{
    internal InspectionOptions Options { get; } = new() { TimeLimit = TimeSpan.FromSeconds(10) };

    internal InspectorPool Pool { get; }

    public InspectionFixture() => Pool = NewPool(Options);

    internal static InspectorPool NewPool(InspectionOptions options) =>
        new(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System, NullLogger<InspectorPool>.Instance);

    public void Dispose() => Pool.Dispose();
}

[CollectionDefinition(nameof(InspectionFixture))]
public sealed class SharedInspection : ICollectionFixture<InspectionFixture>;

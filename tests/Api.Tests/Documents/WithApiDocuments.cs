using Xunit;

namespace EspaceFamille.Api.Tests.Documents;

/// <summary>The tests share one generation of the documents.</summary>
[CollectionDefinition(nameof(WithApiDocuments))]
public sealed class WithApiDocuments : ICollectionFixture<ApiDocuments>;

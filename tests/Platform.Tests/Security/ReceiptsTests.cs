using EspaceFamille.Contracts.Receipts;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security;

public sealed class ReceiptsTests
{
    [Fact]
    public void Validate_WithoutActiveKey_Fails() =>
        Assert.True(new ReceiptsOptionsValidator().Validate(null, new ReceiptsOptions { ActiveKeyId = "absent" }).Failed);
}

using EspaceFamille.Contracts.Receipts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The seal of receipts, for the services that sign or verify them.</summary>
public static class Receipts
{
    public static IServiceCollection AddReceipts(this IServiceCollection services) => services
        .AddValidated<ReceiptsOptions, ReceiptsOptionsValidator>("Receipts")
        .AddKeySet("receipts", provider => provider.GetRequiredService<IOptions<ReceiptsOptions>>().Value.Keys)
        .AddSingleton(provider => new ReceiptSeal(provider.GetRequiredService<IOptions<ReceiptsOptions>>().Value));
}

/// <summary>Reports keys that the seal cannot use at start instead of at the first receipt.</summary>
internal sealed class ReceiptsOptionsValidator : IValidateOptions<ReceiptsOptions>
{
    public ValidateOptionsResult Validate(string? name, ReceiptsOptions options)
    {
        try
        {
            _ = new ReceiptSeal(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}

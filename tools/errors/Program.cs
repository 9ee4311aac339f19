using EspaceFamille.Errors;
using RabbitMQ.Client.Exceptions;

if (OrderRules.Read(args) is not { } order)
{
    Console.Error.WriteLine(OrderRules.Usage);
    return 2;
}

try
{
    await using var desk = await Desk.OpenAsync(BrokerAddress.FromEnvironment(), Audit.FromEnvironment());
    await desk.DoAsync(order);
    return 0;
}
catch (Exception failure) when (failure is Failure or RabbitMQClientException or HttpRequestException or TaskCanceledException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"errors: {failure.Message}");
    return 1;
}

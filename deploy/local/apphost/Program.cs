using EspaceFamille.AppHost;

try
{
    var instance = Instance.FromEnvironment();
    new SecretRecord(instance).Complete();
    var accounts = new TrialAccounts(instance);
    accounts.Complete();
    var builder = DistributedApplication.CreateBuilder(args);
    builder.AddDashboard(instance);

    var broker = builder.AddBroker(instance);
    var databases = builder.AddDocDb(instance);
    var mailbox = builder.AddMailbox(instance);
    var town = new Town(instance, accounts);
    // Identity publishes the imported households to every other service, so each must have its queue before.
    var hosts = Services.Of(instance, town, broker, databases, mailbox);
    var migrations = hosts.Select(host => builder.AddMigration(instance, host)).ToList();
    foreach (var host in hosts)
        builder.AddHost(instance, host).WaitForAll(migrations);
    var provisioner = Services.Provisioner(instance, broker, databases);
    builder.AddLastingCommand(instance, provisioner, "provisioner", "provision").WaitForAll(migrations);
    builder.AddLauncher(instance);
    builder.AddHost(instance, Services.Renderer(instance));
    builder.AddHost(instance, Services.Gateway(instance));
    builder.AddProgress(instance, town, accounts);

    builder.Build().Run();
    return Environment.ExitCode;
}
catch (Exception failure) when (failure is RefusedStartException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return RefusedStartException.ExitCode;
}

using System.Globalization;
using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Users;

public sealed class PythonSignInTests(ServerWithUsers server) : IClassFixture<ServerWithUsers>
{
    [SkippableFact]
    public void SignIn_ByPymongo_WorksAndIsRefused() =>
        PythonDriver.Play("Users/sign_in.py", server.Process.Port.ToString(CultureInfo.InvariantCulture));
}

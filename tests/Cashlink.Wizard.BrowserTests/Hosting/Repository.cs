using System.Reflection;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>Where things lie in the source tree.</summary>
internal static class Repository
{
    private static readonly string BuildConfiguration =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Root { get; } = FindRoot();

    public static string TestLogs { get; } = Path.Combine(Root, "artifacts", "test-logs");

    public static string Screenshots { get; } = Path.Combine(Root, "docs", "screenshots");

    public static string WizardProject { get; } = Path.Combine(Root, "src", "Cashlink.Wizard");

    public static string SandboxAssembly { get; } =
        Path.Combine(Root, "src", "Cashlink.Sandbox", "bin", BuildConfiguration, "net10.0", "Cashlink.Sandbox.dll");

    /// <summary>The development build of the wizard, which is the one with the sandbox inside.</summary>
    public static bool HasDevelopmentBuild => BuildConfiguration == "Debug";

    /// <summary>A new empty folder that is this test run's alone.</summary>
    public static string NewTemporaryFolder() => Directory.CreateTempSubdirectory("cashlink-wizard-").FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cashlink.Wizard.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}

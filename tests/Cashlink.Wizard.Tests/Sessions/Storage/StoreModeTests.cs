using System.Runtime.Versioning;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>Who may read the store's files, where the platform has modes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StoreModeTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Keys => Path.Combine(Path.GetDirectoryName(Stage.StorePath)!, "keys");

    [Fact]
    public async Task Files_OfTheStore_AreTheServicesAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The platform has no modes.");
        await Stage.AtStepAsync(Cashlink.Wizard.Sessions.WizardStep.Survey);

        AssertClosed();
    }

    [Fact]
    public async Task Files_LeftOpen_AreClosedAtTheNextStart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The platform has no modes.");
        await Stage.BeginAsync();
        var everybody = (UnixFileMode)0b_110_110_110;
        foreach (var file in Directory.GetFiles(Keys).Append(Stage.StorePath))
            File.SetUnixFileMode(file, everybody);
        File.SetUnixFileMode(Keys, (UnixFileMode)0b_111_101_101);

        await Stage.Services.GetRequiredService<StorePreparation>().RunAsync();

        AssertClosed();
    }

    private void AssertClosed()
    {
        Assert.Equal(Own | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        Assert.NotEmpty(Directory.GetFiles(Keys));
        var files = Directory.GetFiles(Path.GetDirectoryName(Stage.StorePath)!, "wizard.db*").Concat(Directory.GetFiles(Keys)).ToList();
        Assert.All(files, file => Assert.Equal((file, Own), (file, File.GetUnixFileMode(file))));
    }
}

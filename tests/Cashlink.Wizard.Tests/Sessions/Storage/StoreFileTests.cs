using System.Text;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>What somebody sees who gets hold of the SQLite file.</summary>
public sealed class StoreFileTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Files_OfTheStore_HoldNoAnswerAsPlainText()
    {
        await Stage.Store.AddAsync(SessionStoreTests.Everything());
        var state = await Stage.AtStepAsync(WizardStep.Status, investor: 6);

        var files = Directory.GetFiles(Path.GetDirectoryName(Stage.StorePath)!, "wizard.db*").SelectMany(ReadShared).ToArray();
        var content = Encoding.Latin1.GetString(files);

        Assert.Contains(state.Session.InvestmentId.ToString()!, content, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in new[] { "portal.example", "NOT_APPROPRIATE", "sell-early", "IncomeConfirmed", "incomeConfirmed", "1234567", "G-4711", "4711.123", Scenario.Wallet(6).ToString() })
            Assert.DoesNotContain(secret, content, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>What the product never calls, so that nobody has to look whether it does so safely.</summary>
public sealed class ForbiddenCallsTests
{
    private static readonly string Scripts = Path.Combine(WizardStage.WizardFolder, "..", "..", "wwwroot-assets", "js");

    public static TheoryData<Type> Assemblies => [typeof(WizardApplication), typeof(WizardSession), typeof(Cashlink.Api.ICashlinkClient)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Product_CallsNothingThatIsUnsafeByItself(Type one)
    {
        // Processes and commands; broken hashes and ciphers, and modes chosen by hand; deserializers
        // that make whatever they are told; numbers that can be guessed.
        string[] forbidden =
        [
            "System.Diagnostics.Process", "System.Security.Cryptography.MD5", "System.Security.Cryptography.SHA1",
            "System.Security.Cryptography.DES", "System.Security.Cryptography.TripleDES", "System.Security.Cryptography.RC2",
            "System.Security.Cryptography.CipherMode", "System.Security.Cryptography.PaddingMode", "System.Security.Cryptography.RSAEncryptionPadding",
            "System.Runtime.Serialization.Formatters.", "System.Xml.XmlDocument", "System.Xml.XPath.", "System.Net.Security.RemoteCertificateValidationCallback",
            "System.DirectoryServices.", "System.Random",
        ];
        var found = CodeUnderTest.References(one.Assembly.GetName().Name!)
            .Where(reference => forbidden.Any(name => name.EndsWith('.') ? reference.To.FullName.StartsWith(name, StringComparison.Ordinal) : reference.To.FullName == name))
            // How long a call waits before it is made again is no secret.
            .Where(reference => reference.To.FullName != "System.Random" || one != typeof(Cashlink.Api.ICashlinkClient))
            .Select(reference => $"{reference.Place}: {reference.To.FullName}");

        Assert.Empty(found);
    }

    [Fact]
    public void Expressions_AreFixedWhenTheProgramIsBuilt()
    {
        string[] made = ["new Regex(", "Regex.IsMatch(", "Regex.Match(", "Regex.Matches(", "Regex.Replace(", "Regex.Split("];
        var found = Directory.EnumerateFiles(Path.Combine(WizardStage.WizardFolder, ".."), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => made.Any(word => line.Contains(word, StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Scripts_PutTextsInAsTexts_AndRunNone()
    {
        string[] forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc", "createContextualFragment", "__proto__"];
        var found = Directory.EnumerateFiles(Scripts, "*.js")
            .SelectMany(file => File.ReadLines(file).Where(line => forbidden.Any(word => line.Contains(word, StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(found);
        Assert.NotEmpty(Directory.EnumerateFiles(Scripts, "*.js"));
    }
}

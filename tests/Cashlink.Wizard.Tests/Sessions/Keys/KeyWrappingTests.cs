using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Registration;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cashlink.Wizard.Tests.Sessions.Keys;

/// <summary>What closes stored keys, without a wizard around it: operator's keys, certificates, and the change from one to another.</summary>
public sealed class KeyWrappingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-keys-");

    private static string Fixed => Convert.ToBase64String(Enumerable.Range(0, OperatorKey.Length).Select(number => (byte)number).ToArray());

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Key_OfAnotherRelease_IsOpenedWithTheOperatorsKey()
    {
        // As it is stored; names of types in it are read by every release from now on.
        var stored = XElement.Parse(Golden);

        Assert.Equal("operator key " + OperatorKey.Parse(Fixed)!.Id, WrappedKey.ClosedBy(stored));
        File.WriteAllText(Path.Combine(_folder.FullName, "key-golden.xml"), stored.ToString());
        using var services = Services(("Keys:OperatorKey", Fixed));
        Assert.Equal("what was protected", services.GetRequiredService<IDataProtectionProvider>().CreateProtector("golden").Unprotect(GoldenText));
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pfx with password")]
    [InlineData("pem")]
    [InlineData("pem with password")]
    public void Certificate_InEachForm_ClosesAndOpensKeys(string form)
    {
        var settings = Certificate(form);
        var text = ProtectWith(settings);

        var stored = Assert.Single(Directory.GetFiles(_folder.FullName, "key-*.xml"));
        Assert.DoesNotContain("masterKey", File.ReadAllText(stored), StringComparison.Ordinal);
        Assert.Equal("text", UnprotectWith(text, settings));
        Assert.ThrowsAny<CryptographicException>(() => UnprotectWith(text, ("Keys:OperatorKey", Fixed)));
    }

    [Fact]
    public void Rewrap_FromNothingToACertificateToAnOperatorsKey_OpensAllAndNeedsNoOlderOneAfterwards()
    {
        var certificate = Certificate("pfx with password");
        var older = certificate.Select(setting => (setting.Key.Replace("Keys:Certificate:", "Keys:OlderCertificates:0:", StringComparison.Ordinal), setting.Value)).ToArray();
        var text = ProtectWith();

        Assert.Equal((1, 0), Rewrap(certificate));
        Assert.Equal("text", UnprotectWith(text, certificate));
        Assert.Equal("text", UnprotectWith(text, [("Keys:OperatorKey", Fixed), .. older]));
        Assert.Equal((1, 0), Rewrap([("Keys:OperatorKey", Fixed), .. older]));
        Assert.Equal((0, 1), Rewrap([("Keys:OperatorKey", Fixed), .. older]));
        var next = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        Assert.Equal((1, 0), Rewrap(("Keys:OperatorKey", next), ("Keys:OlderOperatorKeys:0", Fixed)));
        Assert.Equal("text", UnprotectWith(text, ("Keys:OperatorKey", next)));
        Assert.ThrowsAny<CryptographicException>(() => UnprotectWith(text, ("Keys:OperatorKey", Fixed)));
    }

    [Fact]
    public void Rewrap_WithoutWhatOpensAKey_ThrowsAndChangesNothing()
    {
        ProtectWith(("Keys:OperatorKey", Fixed));
        var before = File.ReadAllText(Directory.GetFiles(_folder.FullName).Single());
        var next = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        Assert.ThrowsAny<CryptographicException>(() => Rewrap(("Keys:OperatorKey", next)));

        Assert.Equal(before, File.ReadAllText(Directory.GetFiles(_folder.FullName).Single()));
        using var services = Services(("Keys:OperatorKey", next));
        Assert.Contains(OperatorKey.Parse(Fixed)!.Id, Assert.Single(services.GetRequiredService<KeyGuard>().Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_UsedBySomebodyWhoHasItsPublicPart_ClosesNoKeyThatIsOpened()
    {
        var settings = Certificate("pfx");
        ProtectWith(settings);
        using var services = Services(settings);
        using var whole = services.GetRequiredService<KeyWrapping>().Certificate!;
        using var publicPart = X509CertificateLoader.LoadCertificate(whole.RawData);
        var closed = new CertificateXmlEncryptor(publicPart, NullLoggerFactory.Instance)
            .Encrypt(new XElement("masterKey", new XElement("value", Convert.ToBase64String(new byte[64])))).EncryptedElement;
        var signature = XElement.Load(Directory.GetFiles(_folder.FullName).Single()).Descendants("signature").Single().Value;
        var forged = new XElement(
            "certificateKey", new XAttribute("thumbprint", KeyWrapping.ThumbprintOf(publicPart)), new XElement("signature", signature), closed);

        Assert.Throws<CryptographicException>(() => new CertificateDecryptor(services).Decrypt(forged));
    }

    [Fact]
    public void OperatorKey_Changed_OpensNothing()
    {
        var key = OperatorKey.Parse(Fixed)!;
        var wrapped = key.Wrap([1, 2, 3]);

        Assert.Equal([1, 2, 3], key.Unwrap(wrapped));
        Assert.NotEqual(wrapped, key.Wrap([1, 2, 3]));
        for (var index = 0; index < wrapped.Length; index++)
        {
            var changed = wrapped.ToArray();
            changed[index] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Unwrap(changed));
        }
        Assert.Throws<CryptographicException>(() => key.Unwrap(wrapped[..20]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void OperatorKey_ThatIsNone_IsNotTaken(string text) => Assert.Null(OperatorKey.Parse(text));

    [Fact]
    public void Faults_OfKeys_AreNamedAndNeverRepeatThem()
    {
        var missing = Path.Combine(_folder.FullName, "none");
        File.WriteAllText(missing + ".short", "c2hvcnQ=");

        Assert.Equal([], Faults(("Keys:OperatorKey", Fixed)));
        Assert.Equal([], Faults(("Keys:AllowUnencrypted", "true")));
        Assert.Equal([], Faults([.. Certificate("pem with password"), ("Keys:OlderOperatorKeys:0", Fixed)]));
        Assert.Equal(["Keys:OperatorKeyFile is missing"], Faults());
        Assert.Equal(["Keys:OperatorKeyFile is wrong"], Faults(("Keys:OperatorKeyFile", missing)));
        Assert.Equal(["Keys:OperatorKeyFile is wrong"], Faults(("Keys:OperatorKeyFile", missing + ".short")));
        Assert.Equal(["Keys:OperatorKey is wrong"], Faults(("Keys:OperatorKey", "c2VjcmV0")));
        Assert.Equal(["Keys:OperatorKey is wrong", "Keys:OperatorKeyFile is wrong"], Faults(("Keys:OperatorKey", Fixed), ("Keys:OperatorKeyFile", missing)));
        Assert.Equal(["Keys:Certificate:File is wrong"], Faults(("Keys:Certificate:File", missing + ".short")));
        Assert.Equal(["Keys:Certificate:File is wrong"], Faults([.. Certificate("pfx with password")[..1]]));
        Assert.Equal(["Keys:Certificate:File is wrong"], Faults([.. Certificate("pfx"), ("Keys:OperatorKey", Fixed)]));
        Assert.Equal(
            ["Keys:OlderOperatorKeyFiles:0 is wrong", "Keys:OlderOperatorKeys:0 is wrong", "Keys:OlderCertificates:0:File is wrong"],
            Faults(("Keys:OperatorKey", Fixed), ("Keys:OlderOperatorKeyFiles:0", missing), ("Keys:OlderOperatorKeys:0", "c2VjcmV0"), ("Keys:OlderCertificates:0:File", missing)));
    }

    [Fact]
    public void Folder_WithKeys_IsWrittenAndReadAsTheFrameworkDoes()
    {
        var folder = new KeyFolder(_folder.FullName);
        folder.Write(new StoredElement("key-1", new XElement("key", "one")));
        folder.Write(new StoredElement("key-1", new XElement("key", "two")));

        Assert.Equal("two", Assert.Single(folder.Read()).Element.Value);
        Assert.Equal("two", new FileSystemXmlRepository(_folder, NullLoggerFactory.Instance).GetAllElements().Single().Value);
        folder.Remove("key-1");
        folder.Remove("key-1");
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    private static IEnumerable<string> Faults(params (string Key, string? Value)[] settings)
    {
        var faults = KeyCheck.Faults(KeySettings.Of(Configuration(settings)), isRequired: true).ToList();
        Assert.DoesNotContain(faults, fault => fault.Contains("c2VjcmV0", StringComparison.Ordinal) || fault.Contains(Fixed, StringComparison.Ordinal));
        return faults.Select(fault => fault[..fault.IndexOf(':', fault.IndexOf(" is ", StringComparison.Ordinal))]);
    }

    private (string Key, string? Value)[] Certificate(string form)
    {
        var certificates = Directory.CreateDirectory(Path.Combine(_folder.FullName, "certificates"));
        var path = Path.Combine(certificates.FullName, form.Replace(' ', '-'));
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=wizard", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddYears(-1));
        File.WriteAllText(path + ".password", "pass word\n");
        var isLocked = form.EndsWith("password", StringComparison.Ordinal);
        (string, string?)[] password = isLocked ? [("Keys:Certificate:PasswordFile", path + ".password")] : [];
        if (form.StartsWith("pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, isLocked ? "pass word" : null));
            return [("Keys:Certificate:File", path), .. password];
        }
        File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(path + ".key", isLocked
            ? key.ExportEncryptedPkcs8PrivateKeyPem("pass word", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))
            : key.ExportPkcs8PrivateKeyPem());
        return [("Keys:Certificate:File", path), ("Keys:Certificate:KeyFile", path + ".key"), .. password];
    }

    private string ProtectWith(params (string Key, string? Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("text");
    }

    private string UnprotectWith(string text, params (string Key, string? Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(text);
    }

    private (int Rewrapped, int Current) Rewrap(params (string Key, string? Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<KeyRewrap>().Run();
    }

    private ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<QuietLog>();
        services.AddSingleton<IKeyPlace>(new KeyFolder(_folder.FullName));
        services.AddWizardKeys(Configuration(settings));
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configuration((string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    private const string GoldenText = "CfDJ8A0-RbfWQghLhQQeXYqdoggHNQlvh3f2CbF2W7EEXQgJAfVfjD1I_9EeGSqsgrLDAjzba33cRHMPjiSBLeezIy65cb0Y042N6xxTuZSgdUhCLJDhBtQp4kubIyuJeefOxwVSH7YpBsgIY-sb9FgcEcQ";

    private const string Golden = """
        <key id="b7453e0d-42d6-4b08-8504-1e5d8a9da208" version="1">
          <creationDate>2026-11-27T22:29:48.89116Z</creationDate>
          <activationDate>2026-11-27T22:29:48.89116Z</activationDate>
          <expirationDate>2027-02-25T22:29:48.89116Z</expirationDate>
          <descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60">
            <descriptor>
              <encryption algorithm="AES_256_CBC" />
              <validation algorithm="HMACSHA256" />
              <encryptedSecret decryptorType="Cashlink.Wizard.Sessions.Keys.OperatorKeyDecryptor, Cashlink.Wizard.Sessions" xmlns="http://schemas.asp.net/2015/03/dataProtection">
                <operatorKey id="d7befdae88063547" xmlns="">
                  <value>n18BnlfnXN4vqdAVpbUt1PxuSxHvyzoQXuMflfRSqSH1MdGCecNKPIvnVi10RdUlYkHRzXFY9Won+LnT7V+G8G+bYAjoJDYCWH4ZNelz9EZlmQr5fA1WLklYODzRlXiKmJI6Llmd5d127e9OJgfawtcEF4R3uHCJJN/H35d4XOugyVOUDmy/iq4S/owl6DHSSHMbDqG5ORb7oUg4Iu/BkfDs6szsm2O/nT4mqnANFlFlqbURiTIzxxmxxxMQ8h3iVZe6efrizMAFna3cHmzsR5yC78J15YpNBXMZyw7iFILjtTSXLralwGGoHurGSmVTiZ594svPFVMLC0OPpbhC0QsZksHUR7D1qrrFXq9BES0wNLQZC6nN31/yxH2Dbw7z6lbkiW5LZPwdJw==</value>
                </operatorKey>
              </encryptedSecret>
            </descriptor>
          </descriptor>
        </key>
        """;
}

using Cashlink.Wizard.Partners;

namespace Cashlink.Wizard.Tests.Identification;

/// <summary>Where investors identify is named by an address with places to fill in.</summary>
public sealed class IdentificationTemplateTests
{
    [Theory]
    [InlineData("https://portal.example/identify")]
    [InlineData("https://portal.example/identify/{investor_id}?back={return_url}&lang={locale}")]
    [InlineData("https://portal.example?back={return_url}")]
    [InlineData("http://localhost:5081/identification/{investor_id}")]
    public void Fault_OfWhatCanBeUsed_IsNone(string template) => Assert.Null(IdentificationTemplate.Fault(template));

    [Theory]
    [InlineData("/identify?back={return_url}")]
    [InlineData("http://portal.example/identify")]
    [InlineData("ftp://portal.example/identify")]
    [InlineData("javascript:alert(1)")]
    [InlineData("{return_url}")]
    [InlineData("https://{investor_id}.portal.example/")]
    [InlineData("https://portal.example{return_url}")]
    [InlineData("https://portal.example/{name}")]
    [InlineData("https://portal.example/{investor_id")]
    [InlineData("https://portal.example/}")]
    public void Fault_OfWhatCannotBeUsed_IsNamed(string template) => Assert.NotNull(IdentificationTemplate.Fault(template));

    [Fact]
    public void Fill_WhatIsFilledIn_IsEscaped() => Assert.Equal(
        "https://portal.example/a0000000-0000-4000-8000-000000000003?back=https%3A%2F%2Fwizard.example%2Fw%2F1%3Fa%3D1%26b%3D2&lang=de",
        IdentificationTemplate.Fill(
            "https://portal.example/{investor_id}?back={return_url}&lang={locale}", Guid.Parse("a0000000-0000-4000-8000-000000000003"),
            "https://wizard.example/w/1?a=1&b=2", "de"));
}

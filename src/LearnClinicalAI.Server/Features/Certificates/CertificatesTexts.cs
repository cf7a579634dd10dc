namespace LearnClinicalAI.Server.Features.Certificates;

/// <summary>Names the resources of certificates, of their verification and of the transcript.</summary>
internal sealed class CertificatesTexts;
